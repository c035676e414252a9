package id.naungan.oversight;

import id.naungan.kernel.AccountId;

/**
 * Pembacaan tak lazim. What stood out in one officer's week; counts alone, so that no case can be told from it.
 *
 * @param outside cases that she read without being near them
 * @param odd readings outside the hours of the office
 * @param row the most different cases within one hour, where that is many; else 0
 * @param denied tries that the door denied
 */
public record Unusual(AccountId account, String officer, int outside, int odd, int row, int denied) {

    boolean isAny() {
        return outside + odd + row + denied > 0;
    }
}
