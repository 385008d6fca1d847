namespace Portal.Domain.Policies;

/// <summary>Who acts.</summary>
/// <param name="Id">Stable id from the sign-in.</param>
/// <param name="Name">Full name, for people.</param>
public sealed record Operator(string Id, string Name)
{
    /// <summary>The portal itself, where no person acts.</summary>
    public static readonly Operator Portal = new("portal", "Portal");

    /// <summary>Somebody who is not signed in.</summary>
    public static readonly Operator Nobody = new("", "Nobody");

    public string FirstName => Name.Split(' ', 2)[0];
}
