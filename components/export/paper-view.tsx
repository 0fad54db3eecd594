import './paper.css';
import type { JSX } from 'preact';
import {
  BETWEEN,
  type Block,
  type Line,
  type Paper,
  type Piece,
  type Said,
  textsOf,
} from '../../lib/export/paper.ts';

/* A paper is drawn once and nothing in it moves: its parts have no other name than their place. */

function SaidText({ said }: { said: Said }): JSX.Element {
  return (
    <>
      {textsOf(said).map(({ language, text }, at) => (
        <>
          {at > 0 && BETWEEN}
          <span key={language} lang={language}>
            {text}
          </span>
        </>
      ))}
    </>
  );
}

function PieceText({ piece }: { piece: Piece }): JSX.Element {
  if (typeof piece === 'string') return <>{piece}</>;
  if (piece.kind === 'said') return <SaidText said={piece} />;
  return (
    <span class="paper-written" dir="auto">
      {piece.text}
    </span>
  );
}

function LineText({ line }: { line: Line }): JSX.Element {
  return (
    <>
      {line.map((piece, at) => (
        <PieceText key={at} piece={piece} />
      ))}
    </>
  );
}

/** Each line on its own; the first one of several is the one to see. */
function Lines({ lines, strong = false }: { lines: readonly Line[]; strong?: boolean }): JSX.Element {
  return (
    <>
      {lines.map((line, at) => (
        <div key={at} class={strong && at === 0 && lines.length > 1 ? 'paper-strong' : undefined}>
          <LineText line={line} />
        </div>
      ))}
    </>
  );
}

function Heading({ block }: { block: Extract<Block, { kind: 'heading' }> }): JSX.Element {
  const content = <LineText line={block.line} />;
  if (block.level === 1) return <h1>{content}</h1>;
  return block.level === 2 ? <h2>{content}</h2> : <h3>{content}</h3>;
}

function BlockView({ block }: { block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />;
    case 'text':
      return (
        <p class={block.soft ? 'paper-soft' : undefined}>
          <LineText line={block.line} />
        </p>
      );
    case 'sentence':
      return (
        <div class={`paper-sentence${block.soft ? ' paper-soft' : ''}`}>
          {textsOf(block.said).map(({ language, text }) => (
            <p key={language} lang={language}>
              {text}
            </p>
          ))}
        </div>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>
              <Lines lines={item} strong />
            </li>
          ))}
        </ul>
      );
    case 'fields':
      return (
        <dl class="paper-fields">
          {block.rows.map(({ label, lines }, at) => (
            <div key={at}>
              <dt>
                <SaidText said={label} />
              </dt>
              <dd>
                <Lines lines={lines} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((head, at) => (
                <th key={at} scope="col">
                  <SaidText said={head} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <LineText line={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'card':
      return (
        <section class={`paper-card paper-card-${block.tone}`}>
          <Blocks blocks={block.blocks} />
        </section>
      );
  }
}

function Blocks({ blocks }: { blocks: readonly Block[] }): JSX.Element {
  return (
    <>
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </>
  );
}

export interface PaperViewProps {
  readonly paper: Paper;
  /** Size of the letters in points, where it is not the usual one. */
  readonly letters?: number | undefined;
}

/** A paper as it is printed. */
export function PaperView({ paper, letters }: PaperViewProps): JSX.Element {
  const look = `paper${paper.large ? ' paper-large' : ''}${paper.languages.length > 1 ? ' paper-two' : ''}`;
  return (
    <article
      class={look}
      lang={paper.languages[0]}
      style={letters ? { fontSize: `${letters}pt` } : undefined}
    >
      <Blocks blocks={paper.blocks} />
    </article>
  );
}
