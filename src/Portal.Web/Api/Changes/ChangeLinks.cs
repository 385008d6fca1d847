using Portal.Domain.Changes;
using Portal.Domain.Operations;

namespace Portal.Web.Api.Changes;

/// <summary>Where to go on from a change.</summary>
/// <param name="Self">Read it again to follow it.</param>
/// <param name="Page">The page for people.</param>
internal sealed record ChangeLinks(string Self, string Service, string Page)
{
    /// <summary>Post here to send the next step; null unless it waits.</summary>
    public string? GoOn { get; init; }

    /// <summary>Post here to bring back what an update in place replaced so far; null when that cannot be done now.</summary>
    public string? RollBack { get; init; }

    /// <summary>Post here to end it where it stands; null unless it waits.</summary>
    public string? End { get; init; }

    public static ChangeLinks Of(Operation operation) => new(ApiUrls.Change(operation.Id), ApiUrls.Service(operation.ServiceKey), PortalUrls.Operation(operation.Id))
    {
        GoOn = operation.IsPaused ? ApiUrls.ChangeWord(operation.Id, "go-on") : null,
        RollBack = ChangeStops.WhyNotBack(operation) is null ? ApiUrls.ChangeWord(operation.Id, "roll-back") : null,
        End = operation.IsPaused ? ApiUrls.ChangeWord(operation.Id, "end") : null,
    };
}
