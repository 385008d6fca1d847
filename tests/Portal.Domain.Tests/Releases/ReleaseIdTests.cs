using Portal.Domain.Releases;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class ReleaseIdTests
{
    private static readonly ReleaseFile Package = ReleaseSamples.File(ReleaseFileKind.Package);
    private static readonly ReleaseFile Configuration = ReleaseSamples.File(ReleaseFileKind.Configuration);

    [Fact]
    public void Of_TheSameFilesInAnyOrder_IsTheSame() =>
        Assert.Equal(ReleaseId.Of(Sample.Key, "1", [Package, Configuration]), ReleaseId.Of(Sample.Key, "1", [Configuration, Package]));

    [Fact]
    public void Of_AnotherVersionServiceOrFile_IsAnother() => Assert.Equal(4, new[]
    {
        ReleaseId.Of(Sample.Key, "1", [Package]), ReleaseId.Of(Sample.Key, "2", [Package]), ReleaseId.Of(null, "1", [Package]), ReleaseId.Of(Sample.Key, "1", [Package with { Sha256 = new string('b', 64) }]),
    }.Distinct().Count());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA")]
    public void TryParse_WhatIsNone_IsFalse(string? text) => Assert.False(ReleaseId.TryParse(text, out _));

    [Fact]
    public void TryParse_Written_IsTheSame()
    {
        var id = ReleaseId.Of(null, "1", [Package]);

        Assert.True(ReleaseId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }
}
