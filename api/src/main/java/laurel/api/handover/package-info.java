/** Hands a released cycle over: payments to payroll and what becomes of them, and a statement to each employee. */
@NullMarked
package laurel.api.handover;

import org.jspecify.annotations.NullMarked;
