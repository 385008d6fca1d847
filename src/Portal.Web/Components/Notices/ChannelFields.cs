using Portal.Domain;
using Portal.Domain.Notices;

namespace Portal.Web.Components.Notices;

/// <summary>The form of a channel while somebody fills it in.</summary>
public sealed class ChannelFields
{
    public string Name { get; set; } = "";

    public ChannelForm Form { get; set; }

    public string Address { get; set; } = "";

    public string Scope { get; set; } = "*";

    public bool IsPaused { get; set; }

    /// <summary>Those that are ticked; none means all.</summary>
    public HashSet<string> Kinds { get; } = [];

    public static ChannelFields Of(NoticeChannel channel)
    {
        var fields = new ChannelFields { Name = channel.Name, Form = channel.Form, Scope = channel.Scope, IsPaused = channel.IsPaused };
        fields.Kinds.UnionWith(channel.Kinds);
        return fields;
    }

    public void Tick(string kind, bool isWanted)
    {
        if (isWanted)
            Kinds.Add(kind);
        else
            Kinds.Remove(kind);
    }

    /// <param name="isNew">An existing channel keeps its address where none is typed.</param>
    public ChannelDraft ToDraft(bool isNew) => new(
        Name, Form, isNew || Address.Trim().Length > 0 ? Address : null, Scope,
        NoticeKind.All.Select(kind => kind.Name).Where(Kinds.Contains).ToEquatableList(), IsPaused);
}
