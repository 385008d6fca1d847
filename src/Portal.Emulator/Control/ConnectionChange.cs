namespace Portal.Emulator.Control;

/// <summary>Whether open connections stay behind when the addresses of a service move.</summary>
internal sealed record ConnectionChange(string Name, string Title, string What, bool Stay)
{
    public static readonly IReadOnlyList<ConnectionChange> All =
    [
        new("connections-linger", "Let connections linger", "Open connections stay with the deployment they came to when the addresses are exchanged.", Stay: true),
        new("connections-move", "Let connections move", "Open connections move along with the address, on their next request.", Stay: false),
    ];
}
