using Portal.Domain.Notices;

namespace Portal.Web.Notices;

/// <summary>The address of the page that a notice leads to. Opening it changes nothing, and asks for sign-in.</summary>
internal sealed class NoticeLinks(NoticeOptions options)
{
    /// <summary>Whole where the portal knows its own address, else the path.</summary>
    public string Of(Notice notice) => options.PortalAddress.TrimEnd('/') + PathOf(notice);

    public static string PathOf(Notice notice) => notice switch
    {
        { Page: NoticePage.Operation, Operation: { } operation } => PortalUrls.Operation(operation),
        { Page: NoticePage.Entry, Entry: { } number } => PortalUrls.LedgerEntry(number),
        { Page: NoticePage.Approvals } => PortalUrls.Approvals(),
        { Page: NoticePage.Swap, Place: { Subscription: { } subscription, Key: var key } } => PortalUrls.Swap(subscription, key),
        { Page: NoticePage.Service, Place: { Subscription: { } subscription, Key: var key } } => PortalUrls.Service(subscription, key),
        { Page: NoticePage.Notifications } => PortalUrls.Notifications(),
        _ => PortalUrls.Board(),
    };
}
