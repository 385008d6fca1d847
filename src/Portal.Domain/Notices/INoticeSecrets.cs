namespace Portal.Domain.Notices;

/// <summary>Seals what must not lie open in the database: addresses that are secrets, and the keys of signatures.</summary>
public interface INoticeSecrets
{
    string Seal(string text);

    /// <summary>Null when it was sealed with a key that is there no more.</summary>
    string? Open(string sealedText);
}
