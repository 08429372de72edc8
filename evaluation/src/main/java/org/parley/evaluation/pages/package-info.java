// SPDX-License-Identifier: Apache-2.0
/** How well pages are cut into clean, dated stories. */
@NullMarked
package org.parley.evaluation.pages;

import org.jspecify.annotations.NullMarked;
