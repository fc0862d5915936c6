namespace DurableStates.Asl;

/// <summary>How drawings look. Colours are by class, so that a page can give its own; dark where the reader's system is.</summary>
internal static class SvgStyle
{
    public const string Sheet = """
        .graph { font-family: "Inter", "Segoe UI", "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; }
        .box { fill: #ffffff; stroke: #cbd5e1; stroke-width: 1.2; }
        .panel { fill: #ffffff; stroke: #cbd5e1; stroke-width: 1; stroke-dasharray: 4 3; }
        .container > .box { fill: #f6f8fb; }
        .name { fill: #0f172a; font-size: 13px; font-weight: 600; }
        .summary { fill: #64748b; font-size: 11px; }
        .tile { stroke: none; }
        .icon { fill: none; stroke: #ffffff; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
        .terminal > .box { fill: #e2e8f0; stroke: none; }
        .terminal > .name { fill: #334155; font-size: 12px; }
        .edge { fill: none; stroke: #94a3b8; stroke-width: 1.4; }
        .tip { fill: #94a3b8; }
        .edge.catch { stroke: #e11d48; stroke-dasharray: 5 3; }
        .tip.catch { fill: #e11d48; }
        .edge.choice { stroke: #9333ea; }
        .tip.choice { fill: #9333ea; }
        .plate { fill: #ffffff; stroke: #e2e8f0; stroke-width: 1; }
        .label { fill: #475569; font-size: 11px; }
        .label.catch { fill: #be123c; }
        .label.choice { fill: #7e22ce; }
        .task > .tile { fill: #d97706; }
        .choice > .tile { fill: #9333ea; }
        .wait > .tile { fill: #0284c7; }
        .pass > .tile { fill: #64748b; }
        .succeed > .tile { fill: #16a34a; }
        .fail > .tile { fill: #dc2626; }
        .parallel > .tile, .map > .tile { fill: #0f766e; }
        .succeed > .box { stroke: #86d7a2; }
        .fail > .box { stroke: #f3a3a3; }
        @media (prefers-color-scheme: dark) {
          .box, .panel, .plate { fill: #1e293b; stroke: #475569; }
          .container > .box { fill: #172033; }
          .name { fill: #f1f5f9; }
          .summary, .label { fill: #a9b6c8; }
          .terminal > .box { fill: #334155; }
          .terminal > .name { fill: #e2e8f0; }
          .label.choice { fill: #d8b4fe; }
          .label.catch { fill: #fda4af; }
        }

        """;
}
