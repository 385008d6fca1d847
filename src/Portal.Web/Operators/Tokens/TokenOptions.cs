namespace Portal.Web.Operators.Tokens;

/// <summary>Settings of section <c>Tokens</c>: what personal tokens may be. A token does at most what its person may do.</summary>
public sealed class TokenOptions
{
    public const string Section = "Tokens";

    /// <summary>No personal token holds longer than so many days.</summary>
    public int MaxDays { get; set; } = 90;

    /// <summary>So many personal tokens of one person may hold at once.</summary>
    public int PerPerson { get; set; } = 20;

    /// <summary>A personal token rests until its person signs in again when the portal did not hear their roles from Entra ID for so many days.</summary>
    public int RolesDays { get; set; } = 7;

    public IEnumerable<string> Validate()
    {
        if (MaxDays is < 1 or > 366)
            yield return $"{Section}:{nameof(MaxDays)} is {MaxDays}. Set it to 1 to 366.";
        if (PerPerson is < 0 or > 1000)
            yield return $"{Section}:{nameof(PerPerson)} is {PerPerson}. Set it to 0 (no personal tokens) to 1000.";
        if (RolesDays is < 1 or > 90)
            yield return $"{Section}:{nameof(RolesDays)} is {RolesDays}. Set it to 1 to 90.";
    }
}
