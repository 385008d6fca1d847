namespace Portal.Web.Tests;

public class PackageOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreFine() => Assert.Empty(new PackageOptions().Validate());

    [Fact]
    public void Validate_WhatCannotBe_IsNamedWithItsKey() =>
        Assert.Equal(
            ["Packages:MaxMegabytes is 0. Set it to at least 1, at most 4096.", "Packages:MaxFiles is 50001. Set it to at least 1, at most 50000."],
            new PackageOptions { MaxMegabytes = 0, MaxFiles = 50_001 }.Validate());

    [Fact]
    public void ToLimits_CountsMegabytes() =>
        Assert.Equal((600L * 1024 * 1024, 5L * 1024 * 1024), (new PackageOptions { MaxMegabytes = 600 }.ToLimits().MaxBytes, new PackageOptions { MaxUnpackedMegabytes = 5 }.ToLimits().MaxUnpackedBytes));
}
