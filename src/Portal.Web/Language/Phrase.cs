using Microsoft.AspNetCore.Components;

namespace Portal.Web.Language;

/// <summary>A sentence whose places hold markup, so that a translation can put them in the order of its language.</summary>
internal static class Phrase
{
    // A character that stands in no text: of Unicode's area for private use.
    private const char FirstPlace = '\uE000';

    public static RenderFragment Of(Func<object?, string> text, RenderFragment first) => Filled(text(Place(0)), first);

    public static RenderFragment Of(Func<object?, object?, string> text, RenderFragment first, RenderFragment second) =>
        Filled(text(Place(0), Place(1)), first, second);

    public static RenderFragment Of(Func<object?, object?, object?, string> text, RenderFragment first, RenderFragment second, RenderFragment third) =>
        Filled(text(Place(0), Place(1), Place(2)), first, second, third);

    public static RenderFragment Of(
        Func<object?, object?, object?, object?, string> text, RenderFragment first, RenderFragment second, RenderFragment third, RenderFragment fourth) =>
        Filled(text(Place(0), Place(1), Place(2), Place(3)), first, second, third, fourth);

    private static char Place(int number) => (char)(FirstPlace + number);

    private static RenderFragment Filled(string text, params RenderFragment[] parts) => builder =>
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] - FirstPlace is not (>= 0 and var part) || part >= parts.Length)
                continue;
            builder.AddContent(0, text[start..i]);
            builder.AddContent(1, parts[part]);
            start = i + 1;
        }

        builder.AddContent(2, text[start..]);
    };
}
