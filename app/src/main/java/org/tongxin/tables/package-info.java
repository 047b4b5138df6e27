/** Decision tables in words: edited in place, checked, versioned, taken out and put back as files. They are DMN underneath. */
@NullMarked
package org.tongxin.tables;

import org.jspecify.annotations.NullMarked;
