namespace Portal.Emulator.Fabric;

/// <summary>The instances behind one public port of a deployment, at one moment.</summary>
internal sealed class PortRoster(IReadOnlyList<RunningInstance> all)
{
    // The probe takes out whoever does not answer, as long as somebody does.
    private readonly RunningInstance[] _turns = With(all, InstanceBehaviour.Answers) is { Length: > 0 } ready ? ready : With(all, InstanceBehaviour.Hangs);

    public bool HasTurns => _turns.Length > 0;

    public RunningInstance? Next(uint turn) => _turns.Length == 0 ? null : _turns[turn % (uint)_turns.Length];

    public RunningInstance? Named(string name) => all.FirstOrDefault(instance => string.Equals(instance.Name, name, StringComparison.OrdinalIgnoreCase));

    private static RunningInstance[] With(IReadOnlyList<RunningInstance> all, InstanceBehaviour behaviour) =>
        [.. all.Where(instance => instance.Face.Behaviour == behaviour)];
}
