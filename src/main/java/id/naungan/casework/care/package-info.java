/**
 * Penanganan lebih lanjut, within casework: chronology, power of attorney, counselling, agreed needs,
 * instruments, safety plan, evaluation.
 * Every record stays; what is wrong is corrected by a further one. Nothing here is known outside casework.
 */
@NullMarked
package id.naungan.casework.care;

import org.jspecify.annotations.NullMarked;
