using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Tree;

/// <summary>One line of the tree as it is shown. Equal rows look the same: they do not render again.</summary>
/// <param name="Href">The address of what it stands for; names the row too.</param>
/// <param name="Parent">The row above in the tree; null for a subscription.</param>
/// <param name="IsOpen">Null when there is nothing below.</param>
/// <param name="Position">From 1, among its siblings.</param>
public sealed record TreeRow(string Href, string? Parent, TreeNodeKind Kind, string Name, bool? IsOpen, int Position, int Siblings)
{
    public int Level => (int)Kind;

    /// <summary>The service that must be read afresh when the row opens; null for a subscription.</summary>
    public ServiceKey? Service { get; init; }

    /// <summary>The side of a deployment.</summary>
    public Slot? Slot { get; init; }

    /// <summary>The version of a deployment whose name does not tell it.</summary>
    public string? Version { get; init; }

    /// <summary>A count, or the state of an instance.</summary>
    public string? End { get; init; }

    /// <summary>The state's shape and word, for a service.</summary>
    public StateLook? State { get; init; }
}
