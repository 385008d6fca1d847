namespace Portal.Emulator.State;

/// <summary>One running copy of a role; <see cref="State"/> is the word behind <c>RoleState/</c>.</summary>
internal sealed record RoleInstance(string Name, string Role, int UpdateDomain, int FaultDomain, string State = RoleInstance.Started)
{
    public const string Started = "RoleStateStarted";
    public const string Starting = "RoleStateStarting";
    public const string Stopping = "RoleStateStopping";
    public const string Stopped = "RoleStateDestroyed";

    public bool IsStarted => State == Started;

    /// <summary>The n-th instance of a role, spread over domains as Azure does.</summary>
    public static RoleInstance Number(string role, int number) => new($"{role}_IN_{number}", role, number % 5, number % 2);
}
