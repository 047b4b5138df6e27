/** What the diagram of the extension names, and moving the engine's dates. */
@NullMarked
package org.tongxin.extension.process;

import org.jspecify.annotations.NullMarked;
