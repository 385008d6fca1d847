using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Authorization;

/// <summary>DELETE of a lock, at once.</summary>
internal sealed class DeleteLock(CloudStore store) : IArmOperation
{
    public string Method => "DELETE";

    public IReadOnlyList<string> Routes => [LockJson.Route];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        var id = GetLock.IdOf(request);
        return cloud.Locks.ContainsKey(id) ? (cloud with { Locks = cloud.Locks.Remove(id) }, ArmAnswer.Ok()) : (cloud, new ArmAnswer(204));
    });
}
