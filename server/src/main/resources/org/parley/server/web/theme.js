// SPDX-License-Identifier: Apache-2.0
// Before anything is painted: the look that was chosen here, if one was.
try {
  const look = localStorage.getItem('parley.look')
  if (look === 'light' || look === 'dark') document.documentElement.dataset.look = look
} catch {
  // No storage: the look of the system it is.
}
