namespace Portal.ServicePackages.Tests.Support;

/// <summary>What one thread writes another reads, a megabyte at a time through one buffer: nothing more is held, and nothing is allocated on the way.</summary>
internal sealed class Handover : Stream
{
    private readonly byte[] buffer = new byte[1024 * 1024];
    private readonly SemaphoreSlim empty = new(1);
    private readonly SemaphoreSlim full = new(0);
    private int filled;
    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> from)
    {
        while (!from.IsEmpty)
        {
            empty.Wait();
            (filled, given) = (Math.Min(from.Length, buffer.Length), 0);
            from[..filled].CopyTo(buffer);
            from = from[filled..];
            full.Release();
        }
    }

    /// <summary>Nothing more comes.</summary>
    public void Complete()
    {
        empty.Wait();
        (filled, given) = (0, 0);
        full.Release();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> to, CancellationToken cancellationToken = default)
    {
        await full.WaitAsync(cancellationToken);
        var read = Math.Min(to.Length, filled - given);
        buffer.AsMemory(given, read).CopyTo(to);
        given += read;
        (given < filled || filled == 0 ? full : empty).Release();
        return read;
    }

    public override void Write(byte[] from, int offset, int count) => Write(from.AsSpan(offset, count));

    public override int Read(byte[] to, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
