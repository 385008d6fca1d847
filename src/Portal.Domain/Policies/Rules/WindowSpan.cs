namespace Portal.Domain.Policies.Rules;

/// <summary>One time that a window is on.</summary>
/// <param name="Until">Not on any more.</param>
public sealed record WindowSpan(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Holds(DateTimeOffset at) => From <= at && at < Until;
}
