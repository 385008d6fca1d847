using System.Text.Json;

namespace Portal.Emulator.State;

internal sealed record AutoscaleSetting(string Id, string Location, string TargetId, bool Enabled, int Minimum, int Maximum) : IResource
{
    /// <summary>The profiles as a client sent them; without them there is one, made of the limits.</summary>
    public JsonElement? Profiles { get; init; }
}
