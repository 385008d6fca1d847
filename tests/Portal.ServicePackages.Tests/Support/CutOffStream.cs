namespace Portal.ServicePackages.Tests.Support;

/// <summary>An upload whose connection breaks.</summary>
internal sealed class CutOffStream(int after) : Stream
{
    public int Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Given >= after)
            throw new IOException("The connection was lost.");
        var given = Math.Min(count, after - Given);
        Given += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
