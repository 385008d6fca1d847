using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>What the last reading of everything knew of a service, for a dialog that cannot read it afresh.</summary>
internal static class KnownWords
{
    /// <summary>Empty when nothing is known of it.</summary>
    public static string Of(EstateSnapshot snapshot, ServiceKey key) =>
        snapshot is { ReadAt: { } at } && snapshot.Find(key)?.Service is { } service
            ? Words.FormatKnownWordsAt(Ages.Stamp(at), Version(service.Production), Version(service.Staging))
            : "";

    private static string Version(Deployment? deployment) => deployment?.Version ?? Words.KnownWordsNothing;
}
