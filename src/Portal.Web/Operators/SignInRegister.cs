using System.Collections.Concurrent;

namespace Portal.Web.Operators;

/// <summary>Which sign-ins hold: not signed out, not idle for too long, not too old.</summary>
/// <remarks>
/// In memory of this instance: another instance, and this one after a restart, learns of a sign-out only from the cookie that went with it,
/// and holds a sign-in that was ended elsewhere until it is idle or too old.
/// </remarks>
internal sealed class SignInRegister(SessionLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> active = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> endedFor = new(StringComparer.Ordinal);

    /// <summary>A sign-in, or all of a person, was ended.</summary>
    public event EventHandler? Ended;

    /// <param name="seen">When it was last seen otherwise, as the cookie was written then.</param>
    public bool Holds(SignIn signIn, DateTimeOffset? seen = null)
    {
        var now = time.GetUtcNow();
        var last = new[] { signIn.At, seen ?? signIn.At, active.GetValueOrDefault(signIn.Id) }.Max();
        return !ended.ContainsKey(signIn.Id)
            && !(endedFor.TryGetValue(signIn.Person, out var stamp) && signIn.At <= stamp)
            && now - signIn.At <= limits.Absolute
            && now - last <= limits.Idle;
    }

    /// <summary>Whether everything that was given to a person before some time has been taken back.</summary>
    public bool IsEndedFor(string person, DateTimeOffset givenAt) => endedFor.TryGetValue(person, out var stamp) && givenAt <= stamp;

    /// <summary>Somebody did something. A sign-in that no longer holds does not come back by it.</summary>
    public void Touch(SignIn signIn, DateTimeOffset? seen = null)
    {
        if (Holds(signIn, seen))
            active[signIn.Id] = time.GetUtcNow();
    }

    public void End(SignIn signIn)
    {
        ended[signIn.Id] = time.GetUtcNow();
        active.TryRemove(signIn.Id, out _);
        Forget();
        Ended?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Ends every sign-in of a person, on every device.</summary>
    public void EndAll(string person)
    {
        endedFor[person] = time.GetUtcNow();
        Forget();
        Ended?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>What is too old to hold anyway need not be remembered.</summary>
    private void Forget()
    {
        var oldest = time.GetUtcNow() - limits.Absolute;
        foreach (var remembered in new[] { active, ended, endedFor })
        {
            foreach (var (id, _) in remembered.Where(known => known.Value < oldest))
                remembered.TryRemove(id, out _);
        }
    }
}
