using System.Text;

namespace Portal.ServicePackages.Files;

/// <summary>A text file with what is needed to write it again to the byte: its encoding and its mark in front.</summary>
internal sealed record FileText(string Text, Encoding Encoding, bool HasMark)
{
    /// <summary>The largest file that is read.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <exception cref="ReadingException">It is too large, or no text in the encoding it says it has.</exception>
    public static FileText Read(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.Length > MaxBytes)
            throw Refused(file, "too-long", $"It is longer than {MaxBytes} bytes.", "Take out what is not needed.");
        try
        {
            var encoding = TextEncoding.Of(bytes, out var mark);
            return new(encoding.GetString(bytes[mark..]), encoding, mark > 0);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw Refused(file, "wrong-encoding", "It is not written in the encoding that it says it has.", "Save it as UTF-8.", exception);
        }
    }

    public byte[] ToBytes() => HasMark ? [.. Encoding.Preamble, .. Encoding.GetBytes(Text)] : Encoding.GetBytes(Text);

    private static ReadingException Refused(string file, string code, string because, string mend, Exception? cause = null) =>
        new(new(code, ProblemWeight.Error, new(file), because, mend), cause);
}
