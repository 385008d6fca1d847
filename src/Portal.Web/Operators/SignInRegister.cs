using System.Collections.Concurrent;

namespace Portal.Web.Operators;

/// <summary>Which sign-ins hold: not signed out, not idle for too long, not too old.</summary>
/// <remarks>What was ended elsewhere, or before the start, comes from <see cref="SignInEnds"/>. Until it was read, no sign-in from before the start holds.</remarks>
internal sealed class SignInRegister(SessionLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> active = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> endedFor = new(StringComparer.Ordinal);

    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private volatile bool knowsEnds;

    /// <summary>A sign-in was ended, or may do something else than before.</summary>
    public event EventHandler? Changed;

    /// <param name="seen">When it was last seen otherwise, as the cookie was written then.</param>
    public bool Holds(SignIn signIn, DateTimeOffset? seen = null)
    {
        var now = time.GetUtcNow();
        var last = new[] { signIn.At, seen ?? signIn.At, active.GetValueOrDefault(signIn.Id) }.Max();
        return (knowsEnds || signIn.At >= startedAt - TimeSpan.FromSeconds(1))
            && !ended.ContainsKey(signIn.Id)
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
        Announce();
    }

    /// <summary>Ends every sign-in of a person, on every device.</summary>
    public void EndAll(string person)
    {
        endedFor[person] = time.GetUtcNow();
        Forget();
        Announce();
    }

    /// <summary>Open pages look again.</summary>
    public void Announce() => Changed?.Invoke(this, EventArgs.Empty);

    /// <summary>Takes over what was ended elsewhere.</summary>
    public void TakeEnds(IEnumerable<(string SignIn, DateTimeOffset At)> ones, IEnumerable<(string Person, DateTimeOffset At)> people)
    {
        var isNews = !knowsEnds;
        foreach (var (signIn, at) in ones)
            isNews |= ended.TryAdd(signIn, at);
        foreach (var (person, at) in people)
        {
            isNews |= !(endedFor.TryGetValue(person, out var known) && known >= at);
            endedFor.AddOrUpdate(person, at, (_, before) => before > at ? before : at);
        }

        knowsEnds = true;
        if (isNews)
            Announce();
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
