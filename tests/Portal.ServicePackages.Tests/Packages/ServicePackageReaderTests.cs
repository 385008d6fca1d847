using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Packages;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Packages;

public class ServicePackageReaderTests
{
    private static readonly byte[] Definition = Sample.DefinitionBytes("Shop");
    private static readonly PackageLimits Limits = new();

    private static Task<Reading<ServicePackage>> ReadAsync(byte[] bytes, PackageLimits? limits = null) =>
        Spooled.ReadAsync(bytes, limits ?? Limits, TestContext.Current.CancellationToken);

    private static async Task RefusesAsync(byte[] bytes, string code, PackageLimits? limits = null)
    {
        var reading = await ReadAsync(bytes, limits);

        Assert.Contains(code, reading.Problems.Where(problem => problem.Weight == ProblemWeight.Error).Select(problem => problem.Code));
        Assert.Null(reading.Value?.Definition);
    }

    [Fact]
    public async Task Read_CtpLayout_FindsTheDefinitionAndWarns()
    {
        var package = Zips.Ctp(Definition);
        var reading = await ReadAsync(package);

        Assert.Equal(Sample.Definition("Shop"), reading.Value!.Definition);
        Assert.Equal((PackageLayout.Ctp, "ServiceDefinition/ServiceDefinition.csdef", 5), (reading.Value.Layout, reading.Value.DefinitionEntry, reading.Value.Entries));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(package)), reading.Value.Sha256);
        Assert.Equal(package.Length, reading.Value.Bytes);
        Assert.Equal(["ctp-layout"], reading.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData(false, "ServiceDefinition.csdef")]
    [InlineData(true, "SDPackage_3c4d.csdx!ServiceDefinition.csdef")]
    public async Task Read_StandardLayout_FindsTheDefinition(bool isPacked, string entry)
    {
        var reading = await ReadAsync(Zips.Standard(Definition, isPacked));

        Assert.Equal(Sample.Definition("Shop"), reading.Value!.Definition);
        Assert.Equal((PackageLayout.Standard, entry), (reading.Value.Layout, reading.Value.DefinitionEntry));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public async Task Read_NamedByRelationship_IsTaken()
    {
        const string Rels = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="SERVICEDESCRIPTION" Type="http://schemas.microsoft.com/opc/2006/sample/required-resource" Target="/model.xml"/></Relationships>""";
        var reading = await ReadAsync(Zips.Of(("_rels/.rels", Encoding.UTF8.GetBytes(Rels)), ("model.xml", Definition)));

        Assert.Equal("model.xml", reading.Value!.DefinitionEntry);
    }

    [Fact]
    public async Task Read_NoDefinition_SaysSo()
    {
        var reading = await ReadAsync(Zips.Of(("Web.cssx", Zips.Of(("approot/a", [1])))));

        Assert.Null(reading.Value!.Definition);
        Assert.Equal(["no-definition"], reading.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Read_BrokenDefinition_HasItsProblems()
    {
        var reading = await ReadAsync(Zips.Of(("a.csdef", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ServiceDefinition name=\"&e;\"/>"u8.ToArray())));

        Assert.Null(reading.Value!.Definition);
        Assert.Equal("document-type", reading.Error!.Code);
    }

    [Theory]
    [InlineData("../../evil.txt")]
    [InlineData("a/../../b")]
    [InlineData("..\\evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("\\\\server\\share")]
    [InlineData("C:\\windows\\x")]
    public Task Read_PathThatEscapes_IsRefused(string name) => RefusesAsync(Zips.Of(("a.csdef", Definition), (name, [1])), "path-escape");

    [Fact]
    public Task Read_Link_IsRefused() =>
        RefusesAsync(Zips.Of(("a.csdef", Definition)).WithDirectoryBytes(5, 3).WithDirectoryBytes(38, 0, 0, 0xFF, 0xA1), "link");

    [Fact]
    public Task Read_Encrypted_IsRefused() => RefusesAsync(Zips.Of(("a.csdef", Definition)).WithDirectoryBytes(8, 1), "encrypted");

    [Fact]
    public Task Read_UnknownPacking_IsRefused() => RefusesAsync(Zips.Of(("a.csdef", Definition)).WithDirectoryBytes(10, 14), "unknown-packing");

    [Fact]
    public Task Read_SameEntryTwice_IsRefused() => RefusesAsync(Zips.Of(("a.csdef", Definition), ("A.csdef", Definition)), "duplicate-entry");

    [Fact]
    public Task Read_BombByRatio_IsRefused() => RefusesAsync(Zips.Of(("a.csdef", Definition), ("zeros", new byte[20_000_000])), "zip-bomb");

    [Fact]
    public Task Read_BombByNumber_IsRefused() =>
        RefusesAsync(Zips.Of(Enumerable.Range(0, 101).Select(i => ($"{i}", Array.Empty<byte>()))), "too-many-entries", Limits with { MaxEntries = 100 });

    [Fact]
    public Task Read_BombByTotal_IsRefused() =>
        RefusesAsync(Zips.Of(Enumerable.Range(0, 20).Select(i => ($"{i}", new byte[900_000]))), "too-large-unpacked", Limits with { MaxUnpackedBytes = 10_000_000 });

    [Fact]
    public Task Read_BombInPackedFile_IsRefused() => RefusesAsync(Zips.Of(("Web.cssx", Zips.Of(("a.csdef", Definition), ("zeros", new byte[20_000_000])))), "zip-bomb");

    [Fact]
    public Task Read_PackedFileThatIsTooLong_IsRefused() =>
        RefusesAsync(Zips.Of(("Web.cssx", Zips.Of(CompressionLevel.NoCompression, ("a.csdef", Definition), ("zeros", new byte[900_000])))), "not-a-package", Limits with { MaxBytes = 100_000 });

    [Fact]
    public async Task Read_ZipsInZipsInZips_AreNotOpened()
    {
        var deep = Zips.Of(("a.csdef", Definition));
        for (var level = 0; level < 10; level++)
            deep = Zips.Of(($"{level}.cssx", deep));

        Assert.Equal(["no-definition"], (await ReadAsync(deep)).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Read_EntryThatLiesAboutItsSize_IsNoHarm()
    {
        var zip = Zips.Of(("a.csdef", new byte[20_000_000])).WithDirectoryBytes(24, 10, 0, 0, 0);

        Assert.Null((await ReadAsync(zip)).Value?.Definition);
    }

    [Fact]
    public async Task Read_DirectoryOfMillions_IsRefusedBeforeItIsHeld()
    {
        var zip = new byte[ZipDirectory.MaxBytes + 100];
        "PK\u0005\u0006"u8.CopyTo(zip.AsSpan(zip.Length - 22));

        await RefusesAsync(zip, "not-a-package");
    }

    [Fact]
    public Task Read_WideEndThatPointsNowhere_IsRefused()
    {
        var zip = new byte[200];
        "PK\u0005\u0006"u8.CopyTo(zip.AsSpan(178));
        "PK\u0006\u0007"u8.CopyTo(zip.AsSpan(158));
        BinaryPrimitives.WriteInt64LittleEndian(zip.AsSpan(166), long.MaxValue);

        return RefusesAsync(zip, "not-a-package");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public Task Read_NoZip_IsRefused(int length) => RefusesAsync(new byte[length], "not-a-package");

    [Fact]
    public Task Read_TooLarge_IsRefused() => RefusesAsync(new byte[1_000_000], "too-large", Limits with { MaxBytes = 999_999 });

    [Fact]
    public async Task Read_CutOffAnywhere_IsAProblemAndNoException()
    {
        var zip = Zips.Standard(Definition, isPacked: true);
        for (var length = 0; length < zip.Length; length++)
            Assert.NotNull((await ReadAsync(zip[..length])).Error);
    }
}
