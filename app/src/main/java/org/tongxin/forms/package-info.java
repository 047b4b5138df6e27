/** Camunda forms as native fields, and the same schema validated on the server. */
@NullMarked
package org.tongxin.forms;

import org.jspecify.annotations.NullMarked;
