/** Running cases by version, plans, and how far a change has come. */
@NullMarked
package org.tongxin.migration.ui;

import org.jspecify.annotations.NullMarked;
