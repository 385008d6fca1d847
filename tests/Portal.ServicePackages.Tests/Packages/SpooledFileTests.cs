using Portal.ServicePackages.Packages;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Packages;

public sealed class SpooledFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task ReceiveAsync_Whole_IsThereAndLeavesNothingBehind()
    {
        var bytes = Sample.DefinitionBytes("Shop");
        await using (var file = await SpooledFile.ReceiveAsync(new MemoryStream(bytes), 1_000_000, folder.FullName, TestContext.Current.CancellationToken))
        {
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, TestContext.Current.CancellationToken);

            Assert.Equal(bytes, copy.ToArray());
            Assert.Equal((bytes.Length, false), (file.Bytes, file.IsTooLarge));
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), file.Sha256);
        }

        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    [InlineData(300_000)]
    public async Task ReceiveAsync_CutOff_LeavesNothingBehind(int after)
    {
        await Assert.ThrowsAsync<IOException>(() =>
            SpooledFile.ReceiveAsync(new CutOffStream(after), long.MaxValue, folder.FullName, TestContext.Current.CancellationToken));

        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task ReceiveAsync_BeyondTheLimit_StopsReading()
    {
        var endless = new CutOffStream(int.MaxValue);
        await using var file = await SpooledFile.ReceiveAsync(endless, 1_000_000, folder.FullName, TestContext.Current.CancellationToken);

        Assert.True(file.IsTooLarge);
        Assert.InRange(endless.Given, 1_000_000, 2_000_000);
    }
}
