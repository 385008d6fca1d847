namespace Portal.Emulator.Network;

internal static class Slots
{
    public const string Production = "Production";
    public const string Staging = "Staging";

    public static readonly IReadOnlyList<string> All = [Production, Staging];
}
