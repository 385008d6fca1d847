using Portal.Domain.Releases;
using Portal.Storage.Packages;

namespace Portal.Storage.Tests.Packages;

public sealed class FolderPackageStoreTests : IDisposable
{
    private static readonly ReleaseFile File = new(ReleaseFileKind.Package, "shop.cspkg", new string('a', 64), 4);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory();

    private FolderPackageStore Store => new(Folder, cloudCanFetch: true);

    private string Folder => Path.Combine(data.FullName, "packages");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task KeepAsync_Whole_IsReadBackAndTold()
    {
        var told = new Sum();
        await Store.KeepAsync(File, new MemoryStream([1, 2, 3, 4]), told, Token);

        await using var content = (await Store.OpenAsync(File, Token))!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Token);

        Assert.Equal([1, 2, 3, 4], copy.ToArray());
        Assert.Equal(4, told.Value);
        Assert.Equal([File.StoredAs], Names());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131_071)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    [InlineData(500_000)]
    public async Task KeepAsync_CutOffAnywhere_LeavesNothingBehind(int after)
    {
        await Assert.ThrowsAsync<PackageStoreException>(() => Store.KeepAsync(File, new Cut(after), null, Token));

        Assert.Empty(Names());
        Assert.Null(await Store.OpenAsync(File, Token));
    }

    [Fact]
    public async Task KeepAsync_Canceled_LeavesNothingBehind()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.KeepAsync(File, new MemoryStream([1]), null, canceled.Token));

        Assert.Empty(Names());
    }

    [Fact]
    public async Task KeepAsync_ThereAlready_IsNotReadAgain()
    {
        await Store.KeepAsync(File, new MemoryStream([1, 2, 3, 4]), null, Token);

        await Store.KeepAsync(File, new Cut(0), null, Token);
    }

    [Fact]
    public async Task KeepAsync_AfterAProcessThatDied_SweepsWhatItLeft()
    {
        Directory.CreateDirectory(Folder);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(Folder, "dead.cspkg.0123.part"), [1], Token);

        await Store.KeepAsync(File, new MemoryStream([1]), null, Token);

        Assert.Equal([File.StoredAs], Names());
    }

    [Fact]
    public async Task KeepAsync_NoRoomForAFolder_SaysWhere()
    {
        await System.IO.File.WriteAllBytesAsync(Folder, [], Token);

        var failure = await Assert.ThrowsAsync<PackageStoreException>(() => Store.KeepAsync(File, new MemoryStream([1]), null, Token));

        Assert.StartsWith($"shop.cspkg could not be kept in the folder {Folder}: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddressAsync_CloudOnThisMachine_IsTheFile() => Assert.Equal(Path.Combine(Folder, File.StoredAs), (await Store.AddressAsync(File, Token)).LocalPath);

    [Fact]
    public async Task AddressAsync_Azure_SaysWhatToSet() => Assert.Contains(
        "Set Packages:Container", (await Assert.ThrowsAsync<PackageStoreException>(() => new FolderPackageStore(Folder, cloudCanFetch: false).AddressAsync(File, Token))).Message, StringComparison.Ordinal);

    private string[] Names() => Directory.Exists(Folder) ? [.. new DirectoryInfo(Folder).GetFiles().Select(file => file.Name)] : [];

    private sealed class Sum : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value += value;
    }

    /// <summary>Gives so many bytes, then breaks.</summary>
    private sealed class Cut(int after) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given >= after)
                throw new IOException("The connection was lost.");
            var read = Math.Min(count, after - given);
            given += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
