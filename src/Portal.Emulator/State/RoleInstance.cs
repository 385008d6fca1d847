namespace Portal.Emulator.State;

/// <summary>One running copy of a role; <see cref="State"/> is the word behind <c>RoleState/</c>.</summary>
internal sealed record RoleInstance(string Name, string Role, int UpdateDomain, int FaultDomain, string State = RoleInstance.Started)
{
    public const string Started = "RoleStateStarted";
    public const string Starting = "RoleStateStarting";
    public const string Stopping = "RoleStateStopping";
    public const string Stopped = "RoleStateDestroyed";
    public const string Busy = "RoleStateBusy";
    public const string Unresponsive = "RoleStateUnresponsive";
    public const string Aborted = "RoleStateAborted";

    /// <summary>The slot its deployment was in when it last started: what the instance itself believes, whatever was exchanged since.</summary>
    public string? StartedAs { get; init; }

    /// <summary>The version that it still runs, while its deployment is updated by hand; null for the deployment's own.</summary>
    public string? Runs { get; init; }

    public bool IsStarted => State == Started;

    /// <summary>Notes the slot down when the instance has started, and forgets it when it is no longer the same process.</summary>
    public RoleInstance Remembering(string slot) => State switch
    {
        Started => StartedAs is null ? this with { StartedAs = slot } : this,
        Busy or Unresponsive or Stopping => this,
        _ => StartedAs is null ? this : this with { StartedAs = null },
    };

    /// <summary>The n-th instance of a role, spread over domains as Azure does.</summary>
    public static RoleInstance Number(string role, int number) => new($"{role}_IN_{number}", role, number % 5, number % 2);
}
