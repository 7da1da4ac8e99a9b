package kr.ilovepet.catalog.product;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What an admin's change of a product was made from.
 *
 * @param version the version that the admin saw
 */
public record ExpectedVersion(@NotNull @Min(0) Long version) {}
