using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Controls;

/// <summary>What the two sides are called on pages.</summary>
internal static class SideNames
{
    public static string Of(Slot slot) => slot == Slot.Production ? Words.SideNamesProduction : Words.SideNamesStaging;
}
