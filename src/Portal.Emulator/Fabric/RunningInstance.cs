using System.Diagnostics.CodeAnalysis;
using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>One life of a role instance: from a start to the next stop, restart or crash.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has neither timer nor handle, and answers under way still look at its token.")]
internal sealed class RunningInstance(string name, string role, InstanceFace face)
{
    private readonly CancellationTokenSource _life = new();
    private volatile InstanceFace _face = face;

    public string Name => name;

    public string Role => role;

    public InstanceFace Face => _face;

    /// <summary>Ends with the instance; whoever is being answered then loses the connection.</summary>
    public CancellationToken Life => _life.Token;

    /// <summary>The same life with its new face, or another life where the state says that this one has ended.</summary>
    public static RunningInstance Follow(RunningInstance? before, RoleInstance instance, InstanceFace face)
    {
        if (before is null || !Continues(before.Face, instance, face))
            return new RunningInstance(instance.Name, instance.Role, face);
        if (!before.Face.Looks(face))
            before._face = face;
        return before;
    }

    /// <summary>Ends it; what hung on it goes on elsewhere, because the writer of the state is waiting.</summary>
    public void End() => _ = _life.CancelAsync();

    // A stopping instance gets nothing new and may finish what it has; a hanging one is still the same process.
    private static bool Continues(InstanceFace before, RoleInstance instance, InstanceFace now) =>
        before.Behaviour == now.Behaviour
            ? before.SlotAtStart == now.SlotAtStart
            : before.Behaviour is InstanceBehaviour.Answers or InstanceBehaviour.Hangs
                && (now.Behaviour is InstanceBehaviour.Answers or InstanceBehaviour.Hangs || instance.State == RoleInstance.Stopping);
}
