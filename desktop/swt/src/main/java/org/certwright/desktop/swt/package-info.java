/**
 * The window and the native prompts, drawn by SWT: the one place that knows the toolkit. It is on the class path, because
 * SWT has no module name that is the same on two platforms, so it can name no secret: prompts hand on characters.
 */
@NullMarked
package org.certwright.desktop.swt;

import org.jspecify.annotations.NullMarked;
