import { TestBed } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { Notice } from './notice';

@Component({ template: '' })
class Page {}

describe('Notice', () => {
  let notice: Notice;
  const bar = () => TestbedHarnessEnvironment.documentRootLoader(TestBed.createComponent(Page)).getHarness(MatSnackBarHarness);

  beforeEach(() => (notice = TestBed.inject(Notice)));

  const settled = async () => {
    await import('@angular/material/snack-bar');
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('undoes once, when asked', async () => {
    const undo = jest.fn().mockResolvedValue(undefined);
    notice.undoable('Đã hủy đơn 12/2026.', undo);
    await settled();
    const shown = await bar();
    expect(await shown.getMessage()).toBe('Đã hủy đơn 12/2026.');
    expect(await shown.getActionDescription()).toBe('Hoàn tác');
    expect(undo).not.toHaveBeenCalled();
    await shown.dismissWithAction();
    await settled();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('says why an undo failed', async () => {
    notice.undoable('Đã hủy.', () => Promise.reject({ code: 'X.Y', message: 'Bản ghi đã đổi.' }));
    await settled();
    await (await bar()).dismissWithAction();
    await settled();
    await settled();
    expect(await (await bar()).getMessage()).toBe('Bản ghi đã đổi.');
  });
});
