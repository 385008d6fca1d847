using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Authorization;

/// <summary>Lists the locks at, above and below a scope; <c>$filter=atScope()</c> leaves out those below.</summary>
internal sealed class ListLocks(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/{scope}/providers/Microsoft.Authorization/locks"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var scope = request["scope"];
        var below = request.Query("$filter") is not { } filter || !filter.Contains("atScope()", StringComparison.OrdinalIgnoreCase);
        var locks = store.Read().Locks.Values
            .Where(item => ResourceIds.IsWithin(scope, item.Scope) || (below && ResourceIds.IsWithin(item.Scope, scope)));
        return ArmAnswer.Ok(new { value = locks.Select(LockJson.Render) });
    }
}
