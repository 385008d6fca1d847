namespace Portal.Arm;

/// <summary>Tokens with which the cloud is asked with the rights of a person.</summary>
public interface IOperatorTokens
{
    /// <summary>Whose rights are to be used in this flow of work; null for the portal's own.</summary>
    (string Id, string Name)? Acting { get; }

    /// <summary>Null when the portal has no sign-in of the person to ask with.</summary>
    Task<string?> FindAsync(string person, string scope, CancellationToken cancellationToken);
}
