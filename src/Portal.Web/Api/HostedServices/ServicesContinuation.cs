using System.Buffers.Text;
using System.Text;
using Portal.Domain.Estate;

namespace Portal.Web.Api.HostedServices;

/// <summary>The place of a service in the list, which stays a place when the service goes.</summary>
internal sealed record ServicesContinuation(string Name, string Subscription, string Key)
{
    /// <summary>By name, then by subscription.</summary>
    public static IComparer<ServicesContinuation> Order { get; } = Comparer<ServicesContinuation>.Create((left, right) =>
        StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name) is var byName and not 0 ? byName
        : StringComparer.OrdinalIgnoreCase.Compare(left.Subscription, right.Subscription) is var bySubscription and not 0 ? bySubscription
        : string.CompareOrdinal(left.Key, right.Key));

    public static ServicesContinuation Of(ServiceRow row) => new(row.Service.Name, row.Service.Subscription.Name, row.Service.Key.Value);

    /// <summary>Null when the text is none.</summary>
    public static ServicesContinuation? Read(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n') is [var name, var subscription, var key]
            ? new ServicesContinuation(name, subscription, key)
            : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Name}\n{Subscription}\n{Key}"));
}
