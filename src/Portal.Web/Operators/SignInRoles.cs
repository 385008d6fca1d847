using System.Collections.Concurrent;

namespace Portal.Web.Operators;

/// <summary>What each sign-in may be asked again with, and the roles it was found to have since. In memory: after a restart the cookie brings its token again.</summary>
internal sealed class SignInRoles
{
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    public IReadOnlyList<(SignIn SignIn, string RefreshToken)> All => [.. known.Values.Select(one => (one.SignIn, one.RefreshToken))];

    /// <summary>A token that was renewed meanwhile is newer than the one that came with the cookie.</summary>
    public void Remember(SignIn signIn, string refreshToken) => known.TryAdd(signIn.Id, new Known(signIn, refreshToken, null));

    /// <summary>App roles and groups as they were found last; null when they were not asked for since the sign-in.</summary>
    public IReadOnlySet<string>? Of(SignIn signIn) => known.GetValueOrDefault(signIn.Id)?.Names;

    /// <returns>Whether something is different now.</returns>
    public bool Set(SignIn signIn, IReadOnlySet<string> names, string refreshToken)
    {
        var before = known.GetValueOrDefault(signIn.Id)?.Names;
        known[signIn.Id] = new Known(signIn, refreshToken, names);
        return before is null || !before.SetEquals(names);
    }

    /// <summary>The provider gave another token to ask with.</summary>
    public void Renew(SignIn signIn, string refreshToken)
    {
        if (known.TryGetValue(signIn.Id, out var before))
            known.TryUpdate(signIn.Id, before with { RefreshToken = refreshToken }, before);
    }

    public void Forget(SignIn signIn) => known.TryRemove(signIn.Id, out _);

    private sealed record Known(SignIn SignIn, string RefreshToken, IReadOnlySet<string>? Names);
}
