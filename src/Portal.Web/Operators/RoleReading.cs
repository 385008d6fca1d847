namespace Portal.Web.Operators;

/// <summary>What asking for the roles of a sign-in again can answer.</summary>
internal abstract record RoleReading
{
    private RoleReading()
    {
    }

    /// <param name="Names">App roles and groups.</param>
    /// <param name="RefreshToken">To ask with the next time.</param>
    public sealed record Found(IReadOnlySet<string> Names, string RefreshToken) : RoleReading;

    /// <summary>The provider no longer knows the sign-in: the person was disabled, signed out everywhere, or has to sign in anew.</summary>
    public sealed record Ended : RoleReading;

    /// <summary>The provider cannot be asked now.</summary>
    public sealed record Unknown(string Because) : RoleReading;
}
