using Portal.Web.Operators.Tokens;

namespace Portal.Web.Operators;

/// <summary>Who may come in, what they may do, and how much of it.</summary>
public sealed record OperatorSettings(AzureAdOptions SignIn, OperatorsOptions Operators, SessionLimits Sessions, LimitOptions Limits, ProxyOptions Proxies)
{
    public static OperatorSettings Default => new(new(), new(), new(), new(), new());

    /// <summary>What personal tokens may be.</summary>
    public TokenOptions Tokens { get; init; } = new();

    /// <summary>How the keys of cookies and forms are kept.</summary>
    public KeyOptions Keys { get; init; } = new();

    /// <summary>People sign in. Else there is one operator, on this machine.</summary>
    public bool HasSignIn => SignIn.IsConfigured;

    public IEnumerable<string> Validate() => [.. SignIn.Validate(), .. Operators.Validate(), .. Sessions.Validate(), .. Limits.Validate(), .. Proxies.Validate(), .. Tokens.Validate(), .. Keys.Validate()];
}
