using System.Collections.Concurrent;
using System.Globalization;
using Portal.Arm;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Asks for tokens of Azure Resource Manager with the sign-ins of a person that hold. Kept in memory until shortly before they end.</summary>
internal sealed class OperatorTokens(TokenEndpoint endpoint, SignInRoles signIns, SignInRegister register, ActingOperator acting, TimeProvider time) : IOperatorTokens
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Person, string Scope), (string Token, DateTimeOffset Until)> known = new();

    public (string Id, string Name)? Acting => acting.Current is { } by ? (by.Id, by.Name) : null;

    public async Task<string?> FindAsync(string person, string scope, CancellationToken cancellationToken)
    {
        var all = signIns.All.Where(one => one.SignIn.Person == person && register.Holds(one.SignIn)).ToList();
        // Who has signed out lends the portal no right any more, whatever a token says.
        if (all.Count == 0)
            known.TryRemove((person, scope), out _);
        else if (known.TryGetValue((person, scope), out var kept) && kept.Until > time.GetUtcNow())
            return kept.Token;
        foreach (var (signIn, refreshToken) in all)
        {
            if (await AskAsync(signIn, refreshToken, scope, cancellationToken) is { } token)
                return token;
        }

        return null;
    }

    private async Task<string?> AskAsync(SignIn signIn, string refreshToken, string scope, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await endpoint.RefreshAsync(refreshToken, $"{scope} offline_access", cancellationToken);
            if (answer.Error is not null || answer.AccessToken is not { Length: > 0 } token)
                return null;
            if (answer.RefreshToken is { Length: > 0 } next)
                signIns.Renew(signIn, next);
            var seconds = int.TryParse(answer.ExpiresIn, CultureInfo.InvariantCulture, out var told) ? told : 0;
            known[(signIn.Person, scope)] = (token, time.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Margin);
            return token;
        }
        catch (Exception failure) when (TokenEndpoint.Explains(failure, cancellationToken))
        {
            return null;
        }
    }
}
