using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.Arm.Blobs;
using Portal.Arm.Tests.Support;

namespace Portal.Arm.Tests.Blobs;

/// <summary>Against Azurite, with a token over HTTPS.</summary>
public sealed class BlobContainerTests(Azurite azurite)
{
    private const string Name = "0123.cspkg";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BlobUpload.BlockBytes)]
    [InlineData((2 * BlobUpload.BlockBytes) + 12345)]
    public async Task PutAsync_AnySize_IsReadBackAndTold(int length)
    {
        using var container = await azurite.NewContainerAsync(Token);
        var (content, told) = (Noise(length), new Sum());

        await container.PutAsync(Name, new MemoryStream(content), told, Token);

        await using var read = (await container.OpenAsync(Name, Token))!;
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy, Token);
        Assert.Equal(content, copy.ToArray());
        Assert.Equal(length, told.Value);
        Assert.True(await container.HasAsync(Name, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(BlobUpload.BlockBytes - 1)]
    [InlineData(BlobUpload.BlockBytes + 1)]
    public async Task PutAsync_CutOffAnywhere_LeavesNoBlob(int after)
    {
        using var container = await azurite.NewContainerAsync(Token);
        await using var cut = new Cut(Noise(after));

        await Assert.ThrowsAsync<IOException>(() => container.PutAsync(Name, cut, null, Token));

        Assert.False(await container.HasAsync(Name, Token));
        Assert.Null(await container.OpenAsync(Name, Token));
    }

    [Fact]
    public async Task PutAsync_ThereAlready_StaysAsItIs()
    {
        using var container = await azurite.NewContainerAsync(Token);
        await container.PutAsync(Name, new MemoryStream([1, 2]), null, Token);

        await container.PutAsync(Name, new MemoryStream([1, 2]), null, Token);

        Assert.True(await container.HasAsync(Name, Token));
    }

    [Fact]
    public async Task SignAsync_AnAddress_IsReadByWhoHasNoToken()
    {
        using var container = await azurite.NewContainerAsync(Token);
        await container.PutAsync(Name, new MemoryStream([1, 2, 3]), null, Token);
        var address = await container.SignAsync(Name, TimeSpan.FromHours(1), Token);
        using var anybody = new HttpClient(azurite.Carrier());

        Assert.Equal([1, 2, 3], await anybody.GetByteArrayAsync(address, Token));
        Assert.Equal(HttpStatusCode.Forbidden, (await anybody.GetAsync(new Uri(address.AbsoluteUri.Replace("sp=r", "sp=rw", StringComparison.Ordinal)), Token)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await anybody.GetAsync(new Uri(address.GetLeftPart(UriPartial.Path)), Token)).StatusCode);
        Assert.NotEqual(HttpStatusCode.Created, (await anybody.PutAsync(address, new ByteArrayContent([9]), Token)).StatusCode);
    }

    [Fact]
    public async Task SignAsync_AnAddressOfYesterday_IsForbidden()
    {
        using var container = await azurite.NewContainerAsync(Token);
        await container.PutAsync(Name, new MemoryStream([1]), null, Token);
        using var yesterday = azurite.Open(container.Address.Segments[^1], time: new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-1)));
        using var anybody = new HttpClient(azurite.Carrier());

        var address = await yesterday.SignAsync(Name, TimeSpan.FromHours(1), Token);

        Assert.Equal(HttpStatusCode.Forbidden, (await anybody.GetAsync(address, Token)).StatusCode);
    }

    [Fact]
    public async Task PutAsync_NoContainer_SaysToMakeIt()
    {
        using var there = await azurite.NewContainerAsync(Token);
        using var missing = azurite.Open("missing");

        var failure = await Assert.ThrowsAsync<BlobException>(() => missing.PutAsync(Name, new MemoryStream([1]), null, Token));

        Assert.Equal($"{missing.Address} answered 404 ContainerNotFound. Make the container.", failure.Message);
    }

    [Fact]
    public async Task HasAsync_TokenForSomethingElse_NamesTheRoles()
    {
        using var container = await azurite.NewContainerAsync(Token);
        using var stranger = azurite.Open(container.Address.Segments[^1], new Azurite.Tokens("https://management.azure.com"));

        var failure = await Assert.ThrowsAsync<BlobException>(() => stranger.HasAsync(Name, Token));

        Assert.Contains("Storage Blob Data Contributor", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PutAsync_BusyForAMoment_IsSentAgain()
    {
        using var container = await azurite.NewContainerAsync(Token);
        using var carrier = new BusyAtFirst(azurite.Carrier());
        using var busy = azurite.Open(container.Address.Segments[^1], carrier: carrier);

        await busy.PutAsync(Name, new MemoryStream([1, 2, 3]), null, Token);

        Assert.Equal(3, carrier.Asked); // Refused once, then the block, then the list.
        Assert.True(await container.HasAsync(Name, Token));
    }

    private sealed class Sum : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value += value;
    }

    private sealed class BusyAtFirst(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Asked++ == 0 ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)) : base.SendAsync(request, cancellationToken);
    }

    /// <summary>Gives some bytes, then breaks.</summary>
    private sealed class Cut(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("The connection was lost.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
