using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Authorization;

/// <summary>Reads one lock.</summary>
internal sealed class GetLock(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [LockJson.Route];

    public ArmAnswer Answer(ArmRequest request) => store.Read().Locks.TryGetValue(IdOf(request), out var found)
        ? ArmAnswer.Ok(LockJson.Render(found))
        : throw new ArmException(ArmErrors.LockNotFound(request["lock"]));

    internal static string IdOf(ArmRequest request) => $"{request["scope"]}/providers/Microsoft.Authorization/locks/{request["lock"]}";
}
