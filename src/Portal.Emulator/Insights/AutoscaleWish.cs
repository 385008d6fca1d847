using System.Globalization;
using System.Text.Json;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>Reads what a client wants of an autoscale setting, and refuses what Azure refuses.</summary>
internal static class AutoscaleWish
{
    private const int MostProfiles = 20;

    /// <summary>The whole setting.</summary>
    /// <exception cref="ArmException">Something is missing, or Azure would not take it.</exception>
    public static AutoscaleSetting Whole(JsonElement body, string id, AutoscaleSetting? known)
    {
        var target = body.TextAt("properties", "targetResourceUri") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'properties.targetResourceUri' is missing"));
        var (least, most) = Limits(body);
        return new AutoscaleSetting(known?.Id ?? id, Wishes.Location(body, ResourceIds.NameOf(id), known?.Location), target, Enabled(body) ?? true, least, most)
        {
            Profiles = body.At("properties", "profiles"),
        };
    }

    /// <summary>What the body names; everything else as it was.</summary>
    /// <exception cref="ArmException">Azure would not take it.</exception>
    public static AutoscaleSetting Merged(JsonElement body, AutoscaleSetting known)
    {
        var setting = known with { TargetId = body.TextAt("properties", "targetResourceUri") ?? known.TargetId, Enabled = Enabled(body) ?? known.Enabled };
        if (body.At("properties", "profiles") is not { } profiles)
            return setting;
        var (least, most) = Limits(body);
        return setting with { Minimum = least, Maximum = most, Profiles = profiles };
    }

    private static bool? Enabled(JsonElement body) => Wishes.Flag(body, "properties", "enabled");

    private static (int Least, int Most) Limits(JsonElement body)
    {
        var profiles = body.ItemsAt("properties", "profiles").ToList();
        if (profiles.Count is 0 or > MostProfiles)
            throw new ArmException(ArmErrors.InvalidRequestContent($"'properties.profiles' must hold 1 to {MostProfiles} profiles"));
        var (least, most) = (Capacity(profiles[0], "minimum"), Capacity(profiles[0], "maximum"));
        return least <= most ? (least, most) : throw new ArmException(ArmErrors.InvalidParameter("properties.profiles.capacity", "The minimum of the capacity is above its maximum."));
    }

    private static int Capacity(JsonElement profile, string name) =>
        int.TryParse(profile.TextAt("capacity", name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArmException(ArmErrors.InvalidRequestContent($"'capacity.{name}' of a profile must be a number written as text"));
}
