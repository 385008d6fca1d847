using MudBlazor;

namespace Portal.Web.Components.Layout;

/// <summary>The design tokens in MudBlazor's words; the colours are those of wwwroot/css/tokens.css.</summary>
internal static class PortalTheme
{
    private static readonly string[] Sans = ["Roboto Variable", "Roboto", "Segoe UI", "system-ui", "sans-serif"];

    public static readonly MudTheme Value = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#2450c8", PrimaryContrastText = "#ffffff",      // change
            Secondary = "#6b35a8", SecondaryContrastText = "#ffffff",  // return
            Tertiary = "#11151c", TertiaryContrastText = "#ffffff",    // live
            Info = "#2b3340", InfoContrastText = "#ffffff",            // unknown
            Success = "#0b6b4f", SuccessContrastText = "#ffffff",      // ready
            Warning = "#7a4d00", WarningContrastText = "#ffffff",      // waiting
            Error = "#b3261e", ErrorContrastText = "#ffffff",          // blocked
            TextPrimary = "#11151c", TextSecondary = "#3f4855", TextDisabled = "#5a6472",
            ActionDefault = "#3f4855", ActionDisabled = "#5a6472", ActionDisabledBackground = "#eef0f4",
            Background = "#f5f6f8", BackgroundGray = "#eef0f4", Surface = "#ffffff",
            AppbarBackground = "#ffffff", AppbarText = "#11151c",
            DrawerBackground = "#ffffff", DrawerText = "#3f4855", DrawerIcon = "#5a6472",
            LinesDefault = "#dee2e8", LinesInputs = "#7b8594", TableLines = "#dee2e8", Divider = "#dee2e8",
            TableHover = "#f4f6f9", TableStriped = "#ffffff",
            OverlayDark = "rgba(17,21,28,0.46)", HoverOpacity = 0.04, RippleOpacity = 0,
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8db0ff", PrimaryContrastText = "#0b0e13",
            Secondary = "#c9a2f7", SecondaryContrastText = "#0b0e13",
            Tertiary = "#e8ebf0", TertiaryContrastText = "#0b0e13",
            Info = "#d3d9e2", InfoContrastText = "#0b0e13",
            Success = "#5bcba0", SuccessContrastText = "#0b0e13",
            Warning = "#edb650", WarningContrastText = "#0b0e13",
            Error = "#ff9086", ErrorContrastText = "#0b0e13",
            TextPrimary = "#e8ebf0", TextSecondary = "#b4bcc8", TextDisabled = "#8f99a8",
            ActionDefault = "#b4bcc8", ActionDisabled = "#8f99a8", ActionDisabledBackground = "#191e27",
            Background = "#0b0e13", BackgroundGray = "#191e27", Surface = "#12161d",
            AppbarBackground = "#12161d", AppbarText = "#e8ebf0",
            DrawerBackground = "#12161d", DrawerText = "#b4bcc8", DrawerIcon = "#8f99a8",
            LinesDefault = "#252c37", LinesInputs = "#717d8f", TableLines = "#252c37", Divider = "#252c37",
            TableHover = "#171c24", TableStriped = "#12161d",
            OverlayDark = "rgba(3,5,8,0.66)", HoverOpacity = 0.06, RippleOpacity = 0,
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px", DrawerWidthLeft = "272px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = ".8125rem", LineHeight = "1.54", LetterSpacing = "0" },
            H1 = new H1Typography { FontFamily = Sans, FontSize = "1.25rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "-.01em" },
            H2 = new H2Typography { FontFamily = Sans, FontSize = ".875rem", FontWeight = "600", LineHeight = "1.43", LetterSpacing = "0" },
            H6 = new H6Typography { FontFamily = Sans, FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontFamily = Sans, FontSize = ".875rem", LineHeight = "1.43", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontFamily = Sans, FontSize = ".8125rem", LineHeight = "1.54", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = ".8125rem", FontWeight = "500", TextTransform = "none", LetterSpacing = "0" },
            Caption = new CaptionTypography { FontFamily = Sans, FontSize = ".75rem", LineHeight = "1.33", LetterSpacing = "0" },
        },
    };
}
