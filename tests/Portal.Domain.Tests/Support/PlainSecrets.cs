using Portal.Domain.Notices;

namespace Portal.Domain.Tests.Support;

/// <summary>Seals so that a test can see what was sealed.</summary>
internal sealed class PlainSecrets : INoticeSecrets
{
    private const string Mark = "sealed:";

    public string Seal(string text) => Mark + text;

    public string? Open(string sealedText) => sealedText.StartsWith(Mark, StringComparison.Ordinal) ? sealedText[Mark.Length..] : null;
}
