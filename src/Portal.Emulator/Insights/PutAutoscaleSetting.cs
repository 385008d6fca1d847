using System.Globalization;
using System.Text.Json;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>PUT of an autoscale setting: kept and shown, never acted on.</summary>
internal sealed class PutAutoscaleSetting(CloudStore store) : IArmOperation
{
    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [GetAutoscaleSetting.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["properties"]);
        Wishes.Name(ResourceIds.AutoscaleType, request["name"]);
        return store.Change(cloud =>
        {
            var id = GetAutoscaleSetting.IdOf(request);
            var known = cloud.AutoscaleSettings.GetValueOrDefault(id);
            LockRules.Check(cloud, id);
            var setting = Read(body, id, known);
            return (cloud.With(setting), new ArmAnswer(known is null ? 201 : 200, AutoscaleJson.Render(setting)));
        });
    }

    private static AutoscaleSetting Read(JsonElement body, string id, AutoscaleSetting? known)
    {
        var profiles = body.ItemsAt("properties", "profiles").ToList();
        if (profiles.Count is 0 or > 20)
            throw new ArmException(ArmErrors.InvalidRequestContent("'properties.profiles' must hold 1 to 20 profiles"));
        var target = body.TextAt("properties", "targetResourceUri") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'properties.targetResourceUri' is missing"));
        var (least, most) = (Capacity(profiles[0], "minimum"), Capacity(profiles[0], "maximum"));
        if (least > most)
            throw new ArmException(ArmErrors.InvalidParameter("properties.profiles.capacity", "The minimum of the capacity is above its maximum."));
        return new AutoscaleSetting(known?.Id ?? id, Wishes.Location(body, ResourceIds.NameOf(id), known?.Location), target, Wishes.Flag(body, "properties", "enabled") ?? true, least, most)
        {
            Profiles = body.At("properties", "profiles"),
        };
    }

    private static int Capacity(JsonElement profile, string name) =>
        int.TryParse(profile.TextAt("capacity", name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArmException(ArmErrors.InvalidRequestContent($"'capacity.{name}' of a profile must be a number written as text"));
}
