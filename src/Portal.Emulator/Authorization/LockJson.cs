using Portal.Emulator.State;

namespace Portal.Emulator.Authorization;

/// <summary>A lock as ARM shows it.</summary>
internal static class LockJson
{
    public const string Route = "/{scope}/providers/Microsoft.Authorization/locks/{lock}";

    public static object Render(ResourceLock item) => new
    {
        id = item.Id,
        name = item.Name,
        type = "Microsoft.Authorization/locks",
        properties = new { level = item.Level, notes = item.Notes.Length == 0 ? null : item.Notes },
    };
}
