/**
 * Naskah kasus, within casework: final report, progress report, case report and task letter.
 * None of them names anybody: the registration number stands for her, and a task letter tells no address of hers.
 * Nothing here is known outside casework.
 */
@NullMarked
package id.naungan.casework.writing;

import org.jspecify.annotations.NullMarked;
