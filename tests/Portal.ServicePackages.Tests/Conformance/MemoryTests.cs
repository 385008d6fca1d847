using Portal.ServicePackages.Packages;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Conformance;

/// <summary>However large a package is, little of it is in memory at any time.</summary>
[Collection(Alone)]
public sealed class MemoryTests(ITestOutputHelper output) : IDisposable
{
    private const string Alone = "what counts the bytes of the whole process";
    private const int Megabyte = 1024 * 1024;

    /// <summary>64 MB may be in memory at one time; here is counted what is allocated in all, with what makes the package.</summary>
    private const long Most = 16 * Megabyte;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task ReceiveAndRead_APackageOf200Megabytes_AllocatesLessThan16()
    {
        const int Size = 200;
        var definition = Sample.DefinitionBytes("Shop");
        ServicePackage? read = null;

        var allocated = await AllocatedAsync(async () =>
        {
            await using var upload = LargePackage.Open(Size, definition);
            await using var file = await SpooledFile.ReceiveAsync(upload, new PackageLimits().MaxBytes, folder.FullName, Token);
            read = ServicePackageReader.Read(file, new PackageLimits(), folder.FullName).Value;
        });

        output.WriteLine($"{read?.Bytes / Megabyte} MB received and read, {allocated / 1024d / 1024:0.0} MB allocated.");
        Assert.Equal(Sample.Definition("Shop"), read?.Definition);
        Assert.True(read!.Bytes > Size * Megabyte);
        Assert.InRange(allocated, 1, Most);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Allocated_OfAPackageHeldInMemory_IsAllOfIt()
    {
        var allocated = await AllocatedAsync(async () =>
        {
            await using var upload = LargePackage.Open(20, Sample.DefinitionBytes("Shop"));
            using var copy = new MemoryStream();
            await upload.CopyToAsync(copy, Token);
        });

        Assert.True(allocated > Most, $"{allocated} bytes");
    }

    /// <summary>How many bytes the whole process has allocated meanwhile, whatever thread it was.</summary>
    private static async Task<long> AllocatedAsync(Func<Task> act)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await act();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    /// <summary>No other test runs at the same time.</summary>
    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneCollection;
}
